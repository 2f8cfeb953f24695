"""What networkx answers of the same: condensing, origins, dominators, a tree. Edges on stdin; sources without any
citation are not in its graph, so it finds fewer origins."""

import sys
import time

import networkx as nx


def main():
    edges = [tuple(map(int, line.split())) for line in sys.stdin]
    start = time.process_time()
    graph = nx.DiGraph()
    graph.add_edges_from(edges)  # who cites -> who is cited
    built = time.process_time()
    condensed = nx.condensation(graph)
    origins = [vertex for vertex in condensed if condensed.out_degree(vertex) == 0]
    flow = condensed.reverse(copy=True)
    flow.add_edges_from(("root", origin) for origin in origins)
    dominators = nx.immediate_dominators(flow, "root")
    parent = {vertex: min(condensed.successors(vertex)) for vertex in condensed if condensed.out_degree(vertex)}
    size = dict.fromkeys(condensed, 1)
    for vertex in nx.topological_sort(condensed):
        if vertex in parent:
            size[parent[vertex]] += size[vertex]
    done = time.process_time()
    print(nx.__version__, round((built - start) * 1000), round((done - built) * 1000), len(origins), len(dominators))


main()
