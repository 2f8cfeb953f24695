"""What networkx answers of the same: condensing, topological order, origins, a tree with depths and sizes; and
dominators. The number of sources is the argument, edges come on stdin."""

import sys
import time

import networkx as nx


def main():
    edges = [tuple(map(int, line.split())) for line in sys.stdin]
    start = time.process_time()
    graph = nx.DiGraph()
    graph.add_nodes_from(range(int(sys.argv[1])))
    graph.add_edges_from(edges)  # who cites -> who is cited
    built = time.process_time()
    condensed = nx.condensation(graph)
    order = list(reversed(list(nx.topological_sort(condensed))))
    origins = [vertex for vertex in condensed if condensed.out_degree(vertex) == 0]
    parent = {vertex: min(condensed.successors(vertex)) for vertex in condensed if condensed.out_degree(vertex)}
    depth = dict.fromkeys(condensed, 0)
    size = dict.fromkeys(condensed, 1)
    for vertex in order:
        if vertex in parent:
            depth[vertex] = depth[parent[vertex]] + 1
    for vertex in reversed(order):
        if vertex in parent:
            size[parent[vertex]] += size[vertex]
    walked = time.process_time()
    flow = condensed.reverse(copy=True)
    flow.add_edges_from(("root", origin) for origin in origins)
    nx.immediate_dominators(flow, "root")
    done = time.process_time()
    spent = [round((b - a) * 1000) for a, b in ((start, built), (built, walked), (walked, done))]
    print(nx.__version__, *spent, len(origins))


main()
